"""The figures that the source documents print, trained again: `python -m benchmarks.headlines`."""
