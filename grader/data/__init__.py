"""The data missions are graded on, and the cache of everything that can be made again."""

from grader.data.cache import cache_dir, cached_arrays
from grader.data.dataset import Dataset, verify
from grader.data.digits import generate
from grader.data.mnist import OFFICIAL, Mirror, Supply
from grader.data.search import Download, load

__all__ = [
    "OFFICIAL",
    "Dataset",
    "Download",
    "Mirror",
    "Supply",
    "cache_dir",
    "cached_arrays",
    "generate",
    "load",
    "verify",
]
