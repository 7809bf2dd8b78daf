"""What `study` knows and decides, without a screen: nothing in here imports Textual."""
