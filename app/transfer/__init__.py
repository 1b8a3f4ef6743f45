"""Carrying it: one module per protocol behind one Destination."""
