"""Fixtures of real servers, shared by the tests of `transfer` and of the whole journey."""

from hypothesis import HealthCheck, settings

# other work may share the computer
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

pytest_plugins = [
    "servers.dcmtk",
    "servers.fault_proxy",
    "servers.connect_proxy",
    "servers.image_packages",
    "servers.nginx",
    "servers.orthanc",
    "servers.password_server",
    "servers.posda",
    "servers.s3_gate",
    "servers.sshd",
    "servers.swift",
    "servers.tls_server",
    "servers.gen3",  # after those they are made of
    "servers.cognito",
]
