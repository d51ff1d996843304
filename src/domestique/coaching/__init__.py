"""The speaking guest: agent, tools, prompts, guidelines, and the plain coach without a model.
May import services and below; holds no keys: the athlete's identity comes from the caller.
To add a tool: coaching/tools/<verb>.py, one line in TOOLS, one eval case.
"""
