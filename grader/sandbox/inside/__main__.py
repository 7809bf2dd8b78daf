"""Start the factory or one worker: `python -s -P -S PATH/inside MODE FD`."""

import importlib.util
import sys
from pathlib import Path


def main() -> None:
    """Load this folder as a package of its own, named `inside`, and run it."""
    here = Path(__file__).resolve().parent
    spec = importlib.util.spec_from_file_location(
        "inside", here / "__init__.py", submodule_search_locations=[str(here)]
    )
    if spec is None or spec.loader is None:
        sys.exit("the worker program is incomplete")
    package = importlib.util.module_from_spec(spec)
    sys.modules["inside"] = package
    spec.loader.exec_module(package)
    sys.path[:] = [entry for entry in sys.path if Path(entry).resolve() != here]
    factory = importlib.import_module("inside.factory")
    factory.main(sys.argv[1:])


if __name__ == "__main__":
    main()
