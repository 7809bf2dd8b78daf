"""`study`: the course in a terminal. It shows and edits; the grader judges, in a process of its own."""
