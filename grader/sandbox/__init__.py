"""Where learner code runs, and how it is asked; knows nothing of pytest."""
