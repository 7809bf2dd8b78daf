"""The command line: `grade`."""
