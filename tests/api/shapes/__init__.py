"""What goes over the wire, held to its promises."""
