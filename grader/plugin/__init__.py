"""The pytest plugin that judges a mission: fixtures, check helpers, diagnosis."""
