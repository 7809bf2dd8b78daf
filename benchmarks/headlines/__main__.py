"""`python -m benchmarks.headlines`."""

import os

# Before any library is imported: the documents' machines are unknown, ours is described by two threads.
os.environ.setdefault("OMP_NUM_THREADS", "2")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "2")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import sys

from benchmarks.headlines.cli import main

sys.exit(main())
