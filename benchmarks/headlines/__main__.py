"""`python -m benchmarks.headlines`."""

import os

# Before any library is imported. TensorFlow gets two threads; NumPy gets one, for products this small lose by a second.
os.environ.setdefault("OMP_NUM_THREADS", "2")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import sys

from benchmarks.headlines.cli import main

sys.exit(main())
