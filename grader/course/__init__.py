"""For authors: is the course as it says, and do its checks notice what they should?"""
