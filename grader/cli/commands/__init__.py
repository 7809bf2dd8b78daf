"""One module for each command; `grader.cli.app.COMMANDS` names them."""
