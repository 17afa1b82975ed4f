"""Wages: from hours to net pay, and from a pay period to the month that it counts in."""
