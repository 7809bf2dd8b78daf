"""What runs a grade elsewhere: a bundle for Gradescope's containers, a workflow for GitHub Actions."""
