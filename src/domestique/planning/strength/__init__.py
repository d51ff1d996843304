"""What to lift next, from what was lifted: double progression, shares of the best, repetitions in reserve, lighter
weeks. Nothing here knows a workout's name: building.py of the library asks for each exercise.
"""
