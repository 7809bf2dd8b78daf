"""One exercise in the formats of several graders, and what hostile answers get from each; see benchmarks/rivals.py."""
