"""1 uur in de bijstand: one hour at Samira's kitchen table."""

__version__ = "0.1.0"
