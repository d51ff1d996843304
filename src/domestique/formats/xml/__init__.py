"""What GPX and TCX share: XML bytes to points in columns and a small tree of everything around them.
Stands below formats/gpx and formats/tcx; knows neither's names, which come in as a Grammar.
To read another XML of points: a Grammar of its own, and one reader folder.
"""
