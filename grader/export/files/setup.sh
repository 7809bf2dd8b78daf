#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the container: Python, the packages, the data.
set -euo pipefail
SOURCE="${GRADE_SOURCE:-${AUTOGRADER:-/autograder}/source}"
cd "$SOURCE"

python=""
for each in python3.13 python3.12 python3.11; do
  if command -v "$each" >/dev/null && "$each" -c "import ensurepip, venv" 2>/dev/null; then python="$each"; break; fi
done
if [ -z "$python" ]; then
  apt-get update
  for each in python3.12 python3.11; do
    if apt-get install -y "$each" "$each-venv"; then python="$each"; break; fi
  done
fi

"$python" -m venv .venv
.venv/bin/pip install --no-cache-dir -r requirements.txt
# Without it, our own digits serve.
GRADE_CACHE="$SOURCE/cache" PYTHONPATH="$SOURCE" .venv/bin/python -m grader.cli.main data --download || true
