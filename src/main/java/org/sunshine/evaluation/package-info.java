/** Measures how well prices are judged, on labelled data. Outside the path of the product: nothing uses it. */
@Feature(
        name = "evaluation",
        mayUse = {"platform", "sample"})
package org.sunshine.evaluation;

import org.sunshine.platform.Feature;
