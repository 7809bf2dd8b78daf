"""How a wrong value differs from the right one."""
