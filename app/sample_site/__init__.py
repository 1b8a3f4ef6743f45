"""An invented hospital's export, for the demo, the tests and the benchmarks. No real person."""

from app.sample_site.benchmarks import ct_series, xrays
from app.sample_site.patients import SamplePatient
from app.sample_site.site import SampleSite, generate

__all__ = ["SamplePatient", "SampleSite", "ct_series", "generate", "xrays"]
