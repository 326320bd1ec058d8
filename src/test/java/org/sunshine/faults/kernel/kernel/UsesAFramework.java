package org.sunshine.faults.kernel.kernel;

import java.util.List;
import org.jboss.logging.Logger;

/** Uses more than the JDK. */
public class UsesAFramework {
    List<String> allowed;
    Logger logger;
}
