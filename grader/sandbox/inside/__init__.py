"""The untrusted side: everything that runs in the worker's process, standard library only.

Started by path, never imported through `grader` there, so that nothing of the trusted side is in its memory.
The trusted side imports the wire format and the session *from* here.
"""
