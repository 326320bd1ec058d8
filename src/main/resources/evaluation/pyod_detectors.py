"""Scores lines with detectors of PyOD: reads a CSV of features (header, then numbers) and writes one of scores.

Each detector is fitted on all lines, with hindsight, with its defaults and a fixed seed.
"""
import sys

import numpy
from pyod.models.ecod import ECOD
from pyod.models.iforest import IForest
from pyod.models.lof import LOF

features = numpy.loadtxt(sys.argv[1], delimiter=",", skiprows=1)
detectors = {"IForest": IForest(random_state=1), "ECOD": ECOD(), "LOF": LOF()}
scores = numpy.column_stack([detector.fit(features).decision_scores_ for detector in detectors.values()])
numpy.savetxt(sys.argv[2], scores, delimiter=",", header=",".join(detectors), comments="", fmt="%.9g")
