"""Fixtures of real servers, shared by the tests of `transfer` and of the whole journey."""

pytest_plugins = [
    "servers.fault_proxy",
    "servers.nginx",
    "servers.password_server",
    "servers.sshd",
    "servers.swift",
    "servers.tls_server",
]
