"""`study`: the course in a terminal. It shows and edits; whatever is judged, the grader judges in a process of its own."""
