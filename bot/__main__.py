"""`python -m bot`; rendering processes import this module again, so it does nothing by itself."""

if __name__ == "__main__":
    from bot.cli import main

    main()
