"""Garmin's answers as our figures. The official key and the sign-in of one's own speak to the same services with the
same shapes, so both connectors read them here; this room asks nothing and knows neither of them.
"""
