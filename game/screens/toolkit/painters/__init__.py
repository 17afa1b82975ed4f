"""Ready painters: frozen values that draw one thing each. They take plain data only."""
