"""`python -m tui` is `study`."""

from tui.main import main

if __name__ == "__main__":
    main()
