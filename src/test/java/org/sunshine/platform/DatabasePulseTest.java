package org.sunshine.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class DatabasePulseTest {
    private boolean answers = true;

    @Test
    void refusesWorkWhileTheDatabaseDoesNotAnswerAndTakesItAgainAfterwards() {
        DatabasePulse pulse = new DatabasePulse(dataSource());
        pulse.beat();
        assertThatCode(pulse::check).doesNotThrowAnyException();
        answers = false;
        pulse.beat();
        assertThatCode(pulse::check).as("one missed beat is nothing").doesNotThrowAnyException();
        pulse.beat();
        assertThatThrownBy(pulse::check)
                .satisfies(away -> assertThat(PassingFailure.is(away)).isTrue());
        answers = true;
        pulse.beat();
        assertThatCode(pulse::check).doesNotThrowAnyException();
    }

    private DataSource dataSource() {
        return proxy(DataSource.class, proxy(Connection.class, proxy(Statement.class, null)));
    }

    /** Gives the same result for everything, or fails with everything. */
    private <T> T proxy(Class<T> type, Object result) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (!answers) {
                        throw new SQLException("no answer");
                    }
                    if (method.getReturnType() == boolean.class) {
                        return false;
                    }
                    return method.getReturnType() == void.class ? null : result;
                }));
    }
}
