"""Making it safe (PS3.15 Annex E)."""
