"""Debt: collection costs, what a bailiff leaves, and paying in parts."""
