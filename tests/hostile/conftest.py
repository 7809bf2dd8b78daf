"""The attacked course and the programs are data; neither is collected."""

collect_ignore = ["course", "programs"]
