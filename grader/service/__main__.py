"""`python -m grader.service`: the process that grades; its client starts it."""

from grader.service.server import main

if __name__ == "__main__":
    main()
