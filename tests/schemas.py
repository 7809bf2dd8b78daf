"""`python -m tests.schemas`: write the JSON schemas that are published, from the code that has the formats."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from grader.catalog import course_file
from grader.formats import report


def written(schema: dict[str, Any]) -> str:
    """As it is published."""
    return json.dumps(schema, indent=2) + "\n"


def main() -> None:
    """Write each beside its module."""
    for module in (course_file, report):
        path = Path(str(module.__file__)).with_name(module.SCHEMA_FILE)
        path.write_text(written(module.json_schema()), encoding="utf-8")


if __name__ == "__main__":
    main()
