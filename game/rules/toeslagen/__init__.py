"""The allowances of Dienst Toeslagen: one module each, and what they share."""
