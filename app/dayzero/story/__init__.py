"""Time: the map from day to story position, and the moment, which every view draws. No Qt."""
