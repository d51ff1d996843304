"""What goes over the wire: pydantic models, one file per noun, each with an example.
May enter: pydantic and the model's words; no logic beyond turning a dataclass into its shape.
To add one: shapes/<noun>.py, used by routes/<noun>.py.
"""
