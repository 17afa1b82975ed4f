"""Words that every room shares: money, days, chance, text and calculations. No clock and no window."""
