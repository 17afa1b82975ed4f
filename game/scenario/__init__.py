"""What authors write: the format of a scenario, its loader, its conditions and its static checks."""
