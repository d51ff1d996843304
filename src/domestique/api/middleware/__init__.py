"""What every request passes before it reaches a route: plain ASGI, one concern a file.
May enter: settings by way of the house; never a request body held in memory.
To add one: middleware/<concern>.py and one line in api/app.py, where the order is explained.
"""
