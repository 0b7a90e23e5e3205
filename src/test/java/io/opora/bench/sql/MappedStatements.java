package io.opora.bench.sql;

import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.SystemMetaObject;

/** How the engine calls its statements. */
@Intercepts(
        @Signature(
                type = StatementHandler.class,
                method = "prepare",
                args = {Connection.class, Integer.class}))
class MappedStatements implements Interceptor {

    private final Map<String, String> names = new ConcurrentHashMap<>();

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        StatementHandler handler = (StatementHandler) invocation.getTarget();
        String name = (String) SystemMetaObject.forObject(handler).getValue("delegate.mappedStatement.id");
        names.put(handler.getBoundSql().getSql(), name.replaceAll("^.*\\.", ""));
        return invocation.proceed();
    }

    /** By text. */
    Map<String, String> names() {
        return names;
    }
}
