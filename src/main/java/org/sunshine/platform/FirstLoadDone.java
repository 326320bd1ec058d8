package org.sunshine.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The portal is ready once its first load is done. */
@Readiness
@ApplicationScoped
class FirstLoadDone implements HealthCheck {
    private final FirstLoad firstLoad;

    @Inject
    FirstLoadDone(FirstLoad firstLoad) {
        this.firstLoad = firstLoad;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("first load")
                .status(!firstLoad.underWay())
                .build();
    }
}
