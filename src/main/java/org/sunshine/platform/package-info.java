/** Database, clock, problems, page layout and configuration: what every feature stands on. */
@Feature(
        name = "platform",
        mayUse = {"kernel"})
package org.sunshine.platform;
