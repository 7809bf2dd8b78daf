"""The parts that screens are made of: plain data in, messages out."""
