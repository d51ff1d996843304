"""The HTTP door: routes, errors, sessions, security headers; the only room with the web framework.
May import bootstrap and below; strangers with jobs and mcp.
To add a resource: routes/<noun>.py and one line in ROUTERS.
"""
